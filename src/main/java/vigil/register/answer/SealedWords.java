package vigil.register.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vigil.kernel.Confidential;
import vigil.register.SearchWords;
import vigil.register.answer.AnswerCases.Register;
import vigil.register.fold.Line;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/**
 * The words of the places and addresses of all cases, opened, in memory and nowhere else: by them a search finds what the read
 * model keeps sealed. Each search opens what was told since the one before; once a key was destroyed, all is opened anew.
 */
@Component
final class SealedWords {

    private static final int PAGE = 1_000;
    private static final Document OLDEST_FIRST = new Document("position", 1);

    /** After this long no server holds a key any more that was destroyed before. */
    private static final long NANOS = Duration.ofSeconds(70).toNanos();

    private final Register register;
    private final Vault vault;
    private final LongSupplier nanos;
    private final Map<String, Said> known = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private long readTo = -1;
    private long destroyed;
    private long doubtfulUntil;
    private boolean doubtful;

    /** What a case says sealed, and the words of it. */
    private record Said(List<Confidential> texts, List<String> words) {}

    @Autowired
    SealedWords(Register register, Vault vault) {
        this(register, vault, System::nanoTime);
    }

    SealedWords(Register register, Vault vault, LongSupplier nanos) {
        this.register = register;
        this.vault = vault;
        this.nanos = nanos;
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

    /** A key may be at hand for a minute after it was destroyed: what is opened meanwhile is not kept for longer. */
    private void forget() {
        long now = vault.destroyed();
        boolean more = now != destroyed;
        boolean over = doubtful && nanos.getAsLong() - doubtfulUntil >= 0;
        if (!more && !over) return;
        destroyed = now;
        doubtful = more;
        doubtfulUntil = nanos.getAsLong() + NANOS;
        known.clear();
        words.clear();
        readTo = -1;
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
        var opened = vault.openAll(all).iterator();
        for (Line line : lines) {
            List<Confidential> texts = texts(line);
            String[] clear = texts.stream()
                    .map(_ -> opened.next().orElse(null) instanceof Disclosed.Text(String text) ? text : "")
                    .toArray(String[]::new);
            known.put(line.number(), new Said(texts, SearchWords.of(clear).stream().map(this::shared).toList()));
        }
    }

    /** Most words stand in many cases. */
    private String shared(String word) {
        return words.computeIfAbsent(word, one -> one);
    }

    private static List<Confidential> texts(Line line) {
        Line.Facts facts = line.facts();
        return Stream.<Confidential>concat(Stream.of(facts.place()), Stream.ofNullable(facts.establishment().address())).toList();
    }
}
