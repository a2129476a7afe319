package vigil.register.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import vigil.vault.OpenedTexts;
import vigil.vault.Vault;

/**
 * The words of the places, names and addresses of all cases, opened, in memory and nowhere else: by them a search finds what the read
 * model keeps sealed. Each search opens what was told since the one before; what is said under a key that is destroyed is
 * dropped.
 */
@Component
final class SealedWords {

    private static final Logger LOG = LoggerFactory.getLogger(SealedWords.class);
    private static final int PAGE = 1_000;
    private static final Document OLDEST_FIRST = new Document("position", 1);

    private final Register register;
    private final OpenedTexts<List<String>> opened;
    private final Map<String, String> words = new HashMap<>();
    private long readTo = -1;

    SealedWords(Register register, Vault vault) {
        this.register = register;
        this.opened = new OpenedTexts<>(vault, this::words);
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
        if (opened.forget()) readTo = -1;
        readOn();
        List<String> numbers = new ArrayList<>();
        opened.each((number, said) -> {
            if (said.stream().anyMatch(one -> one.startsWith(word))) numbers.add(number);
        });
        return numbers;
    }

    private void readOn() {
        List<Line> page;
        do {
            Document later = new Document("position", new Document("$gt", readTo));
            page = register.lines().find(later, OLDEST_FIRST, 0, PAGE);
            opened.tell(page.stream().collect(Collectors.toMap(Line::number, SealedWords::texts)));
            if (!page.isEmpty()) readTo = page.getLast().position();
        } while (page.size() == PAGE);
    }

    private List<String> words(List<String> clear) {
        return SearchWords.of(clear.toArray(String[]::new)).stream().map(this::shared).toList();
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
