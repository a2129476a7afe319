package vigil.register.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.register.SearchWords;
import vigil.register.answer.AnswerCases.Register;
import vigil.register.fold.Line;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * The words of the places, names and addresses of all cases, opened, in memory and nowhere else: by them a search finds what the read
 * model keeps sealed. Each search opens what was told since the one before; what is said under a key that is destroyed is
 * dropped.
 */
@Component
final class SealedWords {

    private static final Logger LOG = LoggerFactory.getLogger(SealedWords.class);
    private static final String JOINED = Confidential.JOINED;
    private static final int PAGE = 1_000;
    private static final Document OLDEST_FIRST = new Document("position", 1);

    private final Register register;
    private final Vault vault;
    private final Map<String, Said> known = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private long readTo = -1;
    private long destroyed;

    /** What a case says sealed, and the words of it. */
    private record Said(List<Confidential> texts, List<String> words) {}

    SealedWords(Register register, Vault vault) {
        this.register = register;
        this.vault = vault;
    }

    /** The first search after a start need not be the one that opens all. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofVirtual().name("words-of-places").start(() -> {
            try {
                beginningWith("");
            } catch (RuntimeException later) {
                LOG.info("The words of places are read when somebody searches", later);
            }
        });
    }

    /** The numbers of the cases one of whose words begins so. */
    synchronized List<String> beginningWith(String word) {
        forget();
        readOn();
        List<String> numbers = new ArrayList<>();
        known.forEach((number, said) -> {
            if (said.words().stream().anyMatch(one -> one.startsWith(word))) numbers.add(number);
        });
        return numbers;
    }

    /** A key may be at hand for a while after it was destroyed, so what it opened is dropped by its owner's name. */
    private void forget() {
        Vault.Destroyed since = vault.destroyedAfter(destroyed);
        if (since.many() == destroyed) return;
        if (since.owners() == null) {
            known.clear();
            readTo = -1;
        } else {
            gone.addAll(since.owners());
            known.replaceAll((_, said) -> said.texts().stream().anyMatch(this::isGone) ? said(said.texts()) : said);
        }
        destroyed = since.many();
    }

    private boolean isGone(Confidential text) {
        return text instanceof Confidential.Closed closed && Stream.of(closed.owner().split(JOINED)).anyMatch(gone::contains);
    }

    private void readOn() {
        List<Line> page;
        do {
            Document later = new Document("position", new Document("$gt", readTo));
            page = register.lines().find(later, OLDEST_FIRST, 0, PAGE);
            List<Line> changed = page.stream().filter(this::saysAnotherThing).toList();
            open(changed);
            if (!page.isEmpty()) readTo = page.getLast().position();
        } while (page.size() == PAGE);
    }

    private boolean saysAnotherThing(Line line) {
        Said before = known.get(line.number());
        return before == null || !before.texts().equals(texts(line));
    }

    private void open(List<Line> lines) {
        List<Confidential> all = lines.stream().flatMap(line -> texts(line).stream()).toList();
        Iterator<Optional<Disclosed>> opened = vault.openAll(all).iterator();
        for (Line line : lines) {
            List<Confidential> texts = texts(line);
            known.put(line.number(), said(texts, texts.stream().map(_ -> opened.next()).toList()));
        }
    }

    private Said said(List<Confidential> texts) {
        return said(texts, vault.openAll(texts));
    }

    private Said said(List<Confidential> texts, List<Optional<Disclosed>> opened) {
        String[] clear = IntStream.range(0, texts.size())
                .filter(i -> !isGone(texts.get(i)))
                .mapToObj(i -> opened.get(i).orElse(null) instanceof Disclosed.Text(String text) ? text : "")
                .toArray(String[]::new);
        return new Said(texts, SearchWords.of(clear).stream().map(this::shared).toList());
    }

    /** Most words stand in many cases. */
    private String shared(String word) {
        return words.computeIfAbsent(word, one -> one);
    }

    private static List<Confidential> texts(Line line) {
        Line.Facts facts = line.facts();
        return Stream.<Confidential>concat(
                        Stream.of(facts.place(), facts.establishment().name()), Stream.ofNullable(facts.establishment().address()))
                .toList();
    }
}
