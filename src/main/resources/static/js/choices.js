// A list of choices that is fetched anew keeps what is chosen when the answer comes, not what was chosen when it was asked for.
// The same code with another name is another unit (provinces before and after a reform): it is chosen again.
(() => {
    const chosen = new WeakMap();

    document.addEventListener('htmx:beforeSwap', event => {
        const list = event.detail.target;
        if (list instanceof HTMLSelectElement) chosen.set(list, list.selectedOptions[0]?.cloneNode(true));
    });
    document.addEventListener('htmx:afterSwap', event => {
        const list = event.detail.target;
        const before = chosen.get(list);
        if (!before) return;
        chosen.delete(list);
        list.selectedIndex = Math.max(0, [...list.options].findIndex(option =>
            option.value === before.value && option.text === before.text));
        list.dispatchEvent(new Event('change', { bubbles: true }));
    });
})();
