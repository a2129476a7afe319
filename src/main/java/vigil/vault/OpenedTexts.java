package vigil.vault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.kernel.Confidential;

/**
 * What is made of the sealed texts of a read model, opened, in memory and nowhere else, by the key of each document. What is said
 * under a key that is destroyed is dropped. For one thread at a time.
 *
 * @param <D> a document of the read model
 * @param <W> what is made of the texts of one document; one that cannot be opened is empty
 */
public final class OpenedTexts<D, W> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedTexts.class);
    private static final int PAGE = 1_000;

    private final Vault vault;
    private final Source<D> source;
    private final Function<List<String>, W> make;
    private final Map<String, Said<W>> known = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private long destroyed;
    private long readTo = -1;

    private record Said<W>(List<Confidential> texts, W made) {}

    /** Where the texts are read. */
    public interface Source<D> {

        /** The first documents that were changed after a position, so many at most, in the order of their positions. */
        List<D> after(long position, int most);

        /** The position that a document is up to. */
        long position(D document);

        String key(D document);

        List<Confidential> texts(D document);
    }

    public OpenedTexts(Vault vault, Source<D> source, Function<List<String>, W> make) {
        this.vault = vault;
        this.source = source;
        this.make = make;
    }

    /** Opens everything in the background, so that the first question after a start need not be the one that does. */
    public static void begin(String name, Runnable question) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                question.run();
            } catch (RuntimeException later) {
                LOG.info("{} are read when somebody asks", name, later);
            }
        });
    }

    /** Takes in what was said, and what was destroyed, since it was last called. */
    public void readOn() {
        if (forget()) readTo = -1;
        List<D> page;
        do {
            page = source.after(readTo, PAGE);
            Map<String, List<Confidential>> told = new LinkedHashMap<>();
            page.forEach(document -> told.put(source.key(document), source.texts(document)));
            tell(told);
            if (!page.isEmpty()) readTo = source.position(page.getLast());
        } while (page.size() == PAGE);
    }

    /**
     * Drops what was said under keys that were destroyed: a key may be at hand for a while afterwards, so by its owner's name.
     *
     * @return whether that was everything, so that all is to be told again
     */
    private boolean forget() {
        Vault.Destroyed since = vault.destroyedAfter(destroyed);
        if (since.many() == destroyed) return false;
        destroyed = since.many();
        if (since.owners() == null) {
            known.clear();
            return true;
        }
        gone.addAll(since.owners());
        known.replaceAll((_, said) -> said.texts().stream().anyMatch(this::isGone) ? said(said.texts()) : said);
        return false;
    }

    /** What is said now; what says the same as before is not opened again. */
    private void tell(Map<String, List<Confidential>> told) {
        Map<String, List<Confidential>> changed = new LinkedHashMap<>();
        told.forEach((key, texts) -> {
            Said<W> before = known.get(key);
            if (before == null || !before.texts().equals(texts)) changed.put(key, texts);
        });
        Iterator<Optional<Disclosed>> opened =
                vault.openAll(changed.values().stream().flatMap(List::stream).toList()).iterator();
        changed.forEach((key, texts) -> known.put(key, said(texts, texts.stream().map(_ -> opened.next()).toList())));
    }

    /** What was made of the texts of a key; {@code null} when nothing was told. */
    public @Nullable W of(String key) {
        Said<W> said = known.get(key);
        return said == null ? null : said.made();
    }

    /** Everything, in no order. */
    public void each(BiConsumer<String, W> reader) {
        known.forEach((key, said) -> reader.accept(key, said.made()));
    }

    private Said<W> said(List<Confidential> texts) {
        return said(texts, vault.openAll(texts));
    }

    private Said<W> said(List<Confidential> texts, List<Optional<Disclosed>> opened) {
        return new Said<>(texts, make.apply(IntStream.range(0, texts.size())
                .mapToObj(i -> !isGone(texts.get(i)) && opened.get(i).orElse(null) instanceof Disclosed.Text(String text) ? text : "")
                .toList()));
    }

    private boolean isGone(Confidential text) {
        return text instanceof Confidential.Closed closed
                && Stream.of(closed.owner().split(Confidential.JOINED)).anyMatch(gone::contains);
    }
}
