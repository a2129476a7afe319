package vigil.casefile.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.accident.PaperEvent.Registration;
import vigil.casefile.FindAwaited.Awaited;
import vigil.casefile.FindAwaited.AwaitedList;
import vigil.casefile.FindAwaited.Entry;
import vigil.casefile.FindAwaited;
import vigil.casefile.awaited.AwaitedCase;
import vigil.casefile.awaited.AwaitedProjection;
import vigil.kernel.Actor;
import vigil.kernel.Role;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.vault.FactWords;

/** Answers with what waits for a leader, out of the cases that have something of the kind. */
@Component
class AnswerAwaited implements Responder<FindAwaited, AwaitedList> {

    private static final Comparator<Waiting> LONGEST_FIRST =
            Comparator.comparing((Waiting one) -> one.awaited().since()).thenComparing(one -> one.file().number());

    /** What waits, with its case. */
    private record Waiting(AwaitedCase file, Awaited awaited) {}

    private final ReadModels models;
    private final AwaitedProjection projection;
    private final PlacesToday places;
    private final FactWords words;

    AnswerAwaited(ReadModels models, AwaitedProjection projection, PlacesToday places, FactWords words) {
        this.models = models;
        this.projection = projection;
        this.places = places;
        this.words = words;
    }

    @Override
    public Class<FindAwaited> question() {
        return FindAwaited.class;
    }

    @Override
    public AwaitedList answer(FindAwaited question, Asker asker) {
        ReadModel<AwaitedCase> model = models.of(projection);
        long completeTo = asker.waitFor() == null ? model.completeTo() : model.await(asker.waitFor());
        List<Waiting> all = model.find(new Document("awaited.ready", true), new Document("_id", 1), 0, 0).stream()
                .filter(file -> inScope(file, asker.by()))
                .flatMap(file -> file.awaited().stream()
                        .filter(Awaited::ready)
                        .filter(awaited -> isFor(awaited, asker.by()))
                        .map(awaited -> new Waiting(file, awaited)))
                .sorted(LONGEST_FIRST)
                .toList();
        return new AwaitedList(entries(all.stream().limit(FindAwaited.MOST).toList()), all.size(), completeTo);
    }

    private List<Entry> entries(List<Waiting> waiting) {
        List<String> names = words.of(waiting.stream().map(one -> one.file().establishment()).toList());
        return IntStream.range(0, waiting.size())
                .mapToObj(i -> new Entry(waiting.get(i).file().number(), names.get(i), waiting.get(i).awaited()))
                .toList();
    }

    private boolean inScope(AwaitedCase file, Actor by) {
        if (!by.cases().isEmpty() && !by.cases().contains(file.number())) return false;
        LocalDate today = places.today();
        String code = file.provinceCode();
        Optional<String> unit = places.all().today(code, file.occurredOn(), today);
        return by.limitedTo().map(own -> own.equals(unit.orElse(code))).orElse(true);
    }

    /** A leader signs for the own office only. */
    private static boolean isFor(Awaited awaited, Actor by) {
        return by.role() != Role.LEADER || awaited.office() == null || awaited.office().equals(Registration.officeOf(by));
    }
}
