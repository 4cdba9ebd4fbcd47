(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    for (const key of ['size', 'contrast']) {
      const value = localStorage.getItem(`mingbang-${key}`);
      if (value) root.dataset[key] = value;
    }
  } catch {}
})();
