const pad = (number) => String(number).padStart(2, "0");

function format(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const started = new WeakMap();

// Counts down from what the server said is left, at the rate of the sandbox's clock.
setInterval(() => {
  for (const element of document.querySelectorAll("[data-remaining-ms]")) {
    const { remainingMs, rate } = element.dataset;
    const known = started.get(element);
    const start =
      known?.remainingMs === remainingMs ? known : { remainingMs, at: performance.now() };
    started.set(element, start);
    element.textContent = format(
      Number(remainingMs) - (performance.now() - start.at) * Number(rate),
    );
  }
}, 250);
