// What is on the screen follows new events without reloading; folds that were open stay open.
(() => {
    const watcher = document.querySelector('[data-watch]');
    if (!watcher) return;

    const source = new EventSource(watcher.dataset.watch);
    source.addEventListener('changed', event => {
        if (watcher.dataset.refresh) refresh(watcher.dataset.refresh, event.data);
        else watcher.hidden = false;
    });
    window.addEventListener('pagehide', () => source.close());

    function refresh(part, position) {
        const open = [...document.querySelectorAll(`${part} details[open][id]`)].map(fold => fold.id);
        const focused = document.activeElement?.id;
        htmx.ajax('GET', location.pathname + location.search,
            { target: part, swap: 'outerHTML', headers: { 'Vigil-Wait-For': position } })
            .then(() => {
                open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
                if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
                const announce = document.getElementById('announce');
                announce.textContent = announce.dataset.message;
            });
    }
})();
