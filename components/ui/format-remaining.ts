import { uiMessages } from "#messages/ui.ts";

const { remaining: t } = uiMessages;

/** A remaining time for people: "59 min 4 s", "2 h 5 min", "3 s". Milliseconds in. */
export function formatRemaining(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (hours > 0) return t.hours(hours, minutes);
  return minutes > 0 ? t.minutes(minutes, seconds % 60) : t.seconds(seconds);
}
