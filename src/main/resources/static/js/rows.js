// Lists in forms: a row is added from the list's template, and taken away again.
const rows = (() => {
    const lists = () => document.querySelectorAll('[data-rows]');

    function add(list) {
        const index = Number(list.dataset.next ?? list.querySelectorAll(':scope > .row-item').length);
        list.dataset.next = index + 1;
        const row = list.querySelector(':scope > template').content.cloneNode(true);
        row.querySelectorAll('[name],[id],[for],[aria-describedby]').forEach(element => {
            for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
                const value = element.getAttribute(attribute);
                if (value) element.setAttribute(attribute, value.replaceAll('__row__', index));
            }
        });
        const first = row.querySelector('input,select,textarea');
        list.querySelector(':scope > template').before(row);
        return first;
    }

    document.addEventListener('click', event => {
        const list = event.target.closest('[data-rows]');
        if (!list) return;
        if (event.target.closest('[data-add-row]')) add(list)?.focus();
        const remove = event.target.closest('[data-remove-row]');
        if (remove) {
            remove.closest('.row-item').remove();
            list.dispatchEvent(new Event('input', { bubbles: true }));
            list.querySelector('[data-add-row]').focus();
        }
    });

    return { lists, add };
})();
