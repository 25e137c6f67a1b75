export const CONFIG_EXIT_CODE: number;
