// A half-typed form is never lost: it is kept in this window until it was recorded, and comes back with a notice, also after
// the session has ended and the same person has signed in again. What was typed of people stays in no browser: it goes with the
// window, and with signing out.
(() => {
    const PREFIX = 'vigil-draft/';
    const KEPT_FOR = 24 * 60 * 60 * 1000;
    const store = sessionStorage;

    forgetOld();
    forgetOthers();
    forgetAll(localStorage); // where drafts were kept before
    document.querySelector('form[action$="/logout"]')?.addEventListener('submit', () => forgetAll(store));
    if (new URLSearchParams(location.search).has('logout')) forgetAll(store);
    const done = document.querySelector('[data-draft-done]');
    if (done) store.removeItem(PREFIX + done.dataset.draftDone);

    const form = document.querySelector('form[data-draft]');
    document.getElementById('trouble')?.focus();
    if (!form) return;
    const key = PREFIX + form.dataset.draft;
    const notice = document.getElementById('draft-restored');

    // What the server gave back is newer than the draft.
    if (form.dataset.returned === 'true') keep();
    else restore();

    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
    document.querySelector('[data-discard-draft]')?.addEventListener('click', () => {
        store.removeItem(key);
        location.reload();
    });

    function keep() {
        const entries = [...new FormData(form)].filter(([name, value]) => isWritten(name) && typeof value === 'string' && value !== '');
        if (entries.length === 0) store.removeItem(key);
        else store.setItem(key, JSON.stringify({ at: Date.now(), entries }));
    }

    function restore() {
        const draft = read(key);
        if (!draft) return;
        const names = draft.entries.map(([name]) => name);
        rows.lists().forEach(list => {
            while (names.some(name => name.startsWith(list.dataset.rows + '[')
                && !form.elements[name] && rowOf(name, list) >= Number(list.dataset.next ?? list.querySelectorAll(':scope > .row-item').length))) rows.add(list);
        });
        const ticked = [...form.querySelectorAll('input[type=checkbox],input[type=radio]')];
        ticked.forEach(box => { box.checked = draft.entries.some(([name, value]) => name === box.name && value === box.value); });
        draft.entries.forEach(([name, value]) => {
            const field = form.elements[name];
            if (field && 'value' in field && !ticked.includes(field)) field.value = value;
        });
        form.querySelectorAll('details').forEach(fold => {
            if (names.some(name => fold.querySelector(`[name="${CSS.escape(name)}"]`))) fold.open = true;
        });
        if (notice) notice.hidden = false;
    }

    function rowOf(name, list) {
        return Number(name.slice(list.dataset.rows.length + 1).split(']')[0]);
    }

    // The page's own fields begin with an underscore; the time of day of a moment is written by a person.
    function isWritten(name) {
        return !name.startsWith('_') || name.endsWith('.time');
    }

    function read(name) {
        try {
            return JSON.parse(store.getItem(name));
        } catch {
            store.removeItem(name);
            return null;
        }
    }

    function forgetAll(where) {
        Object.keys(where).filter(name => name.startsWith(PREFIX)).forEach(name => where.removeItem(name));
    }

    // A session may end without signing out; whoever signs in next in this window finds nothing of it.
    function forgetOthers() {
        const account = document.body.dataset.account;
        if (!account) return;
        Object.keys(store)
            .filter(name => name.startsWith(PREFIX) && !name.startsWith(`${PREFIX}${account}/`))
            .forEach(name => store.removeItem(name));
    }

    function forgetOld() {
        Object.keys(store).filter(name => name.startsWith(PREFIX)).forEach(name => {
            const draft = read(name);
            if (!draft || Date.now() - draft.at > KEPT_FOR) store.removeItem(name);
        });
    }
})();
