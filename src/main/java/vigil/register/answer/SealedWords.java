package vigil.register.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
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
final class SealedWords implements OpenedTexts.Source<Line> {

    private static final Document OLDEST_FIRST = new Document("position", 1);

    private final Register register;
    private final OpenedTexts<Line, List<String>> opened;
    private final Map<String, String> words = new HashMap<>();

    SealedWords(Register register, Vault vault) {
        this.register = register;
        this.opened = new OpenedTexts<>(vault, this, this::words);
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        OpenedTexts.begin("words-of-places", () -> beginningWith(""));
    }

    /** The numbers of the cases one of whose words begins so. */
    synchronized List<String> beginningWith(String word) {
        opened.readOn();
        List<String> numbers = new ArrayList<>();
        opened.each((number, said) -> {
            if (said.stream().anyMatch(one -> one.startsWith(word))) numbers.add(number);
        });
        return numbers;
    }

    @Override
    public List<Line> after(long position, int most) {
        return register.lines().find(new Document("position", new Document("$gt", position)), OLDEST_FIRST, 0, most);
    }

    @Override
    public long position(Line line) {
        return line.position();
    }

    @Override
    public String key(Line line) {
        return line.number();
    }

    @Override
    public List<Confidential> texts(Line line) {
        Line.Facts facts = line.facts();
        return Stream.<Confidential>concat(
                        Stream.of(facts.place(), facts.establishment().name()), Stream.ofNullable(facts.establishment().address()))
                .toList();
    }

    private List<String> words(List<String> clear) {
        return SearchWords.of(clear.toArray(String[]::new)).stream().map(this::shared).toList();
    }

    /** Most words stand in many cases. */
    private String shared(String word) {
        return words.computeIfAbsent(word, one -> one);
    }
}
