// Sums in forms follow what is typed; the server reckons them again.
(() => {
    const sums = document.querySelectorAll('[data-sum]');
    if (sums.length === 0) return;
    document.addEventListener('input', () => sums.forEach(sum => {
        const parts = sum.dataset.sum.split(' ').map(name => Number(document.getElementsByName(name)[0]?.value || 0));
        sum.textContent = parts.every(Number.isSafeInteger) ? parts.reduce((a, b) => a + b, 0) : '–';
    }));
})();
