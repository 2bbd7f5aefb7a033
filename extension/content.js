// Reads what the reading plan names and paints what the engine answers.

(async () => {
  const answer = await chrome.runtime.sendMessage({ request: "plan" });
  if (!answer?.plan) return;
})();
