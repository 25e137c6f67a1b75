export function setUpPostgres(): Promise<void>;
