// New events of the case on the screen appear without reloading; folds that were open stay open.
(() => {
    const watcher = document.querySelector('[data-watch]');
    if (!watcher) return;

    const source = new EventSource(watcher.dataset.watch);
    source.addEventListener('changed', event => {
        if (watcher.id === 'changed-notice') watcher.hidden = false;
        else refresh(event.data);
    });
    window.addEventListener('pagehide', () => source.close());

    function refresh(position) {
        const open = [...document.querySelectorAll('#case details[open][id]')].map(fold => fold.id);
        const focused = document.activeElement?.id;
        htmx.ajax('GET', location.pathname + location.search,
            { target: '#case', swap: 'outerHTML', headers: { 'Vigil-Wait-For': position } })
            .then(() => {
                open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
                if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
                const announce = document.getElementById('announce');
                announce.textContent = announce.dataset.message;
            });
    }
})();
