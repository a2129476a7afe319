// A time may be set to the present minute by the server's clock; nothing is filled in unasked. Without scripts there is no button.
(() => {
    document.documentElement.classList.add('has-scripts');
    document.addEventListener('click', event => {
        const button = event.target.closest('[data-now]');
        if (!button) return;
        const field = button.previousElementSibling;
        // What the clock showed when the page was made, and the time since then; as the clock on the wall shows it.
        field.value = new Date(Date.parse(button.dataset.now + ':00Z') + performance.now()).toISOString().slice(0, 16);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.focus();
    });
})();
