document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const { copy } = button.dataset;
  // Absent on plain http, and some browsers refuse; the text can still be selected.
  const copied = await navigator.clipboard?.writeText(copy).then(
    () => true,
    () => false,
  );
  if (!copied) return;
  const label = button.firstChild;
  label.data = "Copied";
  setTimeout(() => {
    label.data = "Copy";
  }, 2000);
});
