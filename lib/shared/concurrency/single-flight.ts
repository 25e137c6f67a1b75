type Flight<T> = { current: Promise<T>; next: Promise<T> | null };

export type SingleFlight<T> = (key: string, call: () => Promise<T>) => Promise<T>;

/**
 * One call in flight per key; everybody who asks while it is shares the call after it. A storm costs two calls, and
 * each result is newer than the request for it. Rejects as `call` does.
 */
export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>();
  const launch = (key: string, current: Promise<T>): Promise<T> => {
    const flight: Flight<T> = { current, next: null };
    flights.set(key, flight);
    const land = () => {
      if (flight.next) void launch(key, flight.next);
      else flights.delete(key);
    };
    current.then(land, land);
    return current;
  };
  return (key, call) => {
    const flight = flights.get(key);
    if (!flight) return launch(key, call());
    flight.next ??= flight.current.then(call, call);
    return flight.next;
  };
}
