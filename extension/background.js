// Answers the content script; the engine is loaded on the first question.

chrome.runtime.onMessage.addListener((message, _sender, sendResponse) => {
  if (message?.request !== "plan") return false;
  sendResponse({ plan: null });
  return false;
});
