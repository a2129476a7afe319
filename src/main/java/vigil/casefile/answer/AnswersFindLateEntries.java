package vigil.casefile.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vigil.casefile.FindLateEntries;
import vigil.casefile.FindLateEntries.LateEntries;
import vigil.casefile.FindLateEntries.LateEntries.Delay;
import vigil.casefile.FindLateEntries.LateEntries.Entry;
import vigil.casefile.FindLateEntries.LateEntries.OfUnit;
import vigil.casefile.FindLateEntries.LateEntries.Span;
import vigil.casefile.timeline.LatenessFile;
import vigil.casefile.timeline.LatenessProjection;
import vigil.duties.Territory;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Adds up the lateness of the cases in scope. */
@Component
class AnswersFindLateEntries implements Responder<FindLateEntries, LateEntries> {

    private final ReadModels models;
    private final LatenessProjection projection;
    private final Opening opening;
    private final PlacesToday places;

    AnswersFindLateEntries(ReadModels models, LatenessProjection projection, Opening opening, PlacesToday places) {
        this.models = models;
        this.projection = projection;
        this.opening = opening;
        this.places = places;
    }

    @Override
    public Class<FindLateEntries> question() {
        return FindLateEntries.class;
    }

    @Override
    public LateEntries answer(FindLateEntries question, Asker asker) {
        ReadModel<LatenessFile> model = models.of(projection);
        long completeTo = asker.waitFor() == null ? model.completeTo() : model.await(asker.waitFor());
        LocalDate today = places.today();
        List<Bson> scope = Territory.within(asker.by(), places.all(), today);
        Document wanted = scope.isEmpty() ? new Document() : new Document("$and", scope);
        List<LatenessFile> files = model.find(wanted, new Document("_id", 1), 0, 0);
        List<Entry> newest = files.stream()
                .flatMap(file -> file.late().stream())
                .sorted(Comparator.comparingLong(Entry::position).reversed())
                .limit(question.limit())
                .map(entry -> opening.of(entry, asker.by()))
                .toList();
        return new LateEntries(delays(files), units(files, today), newest, completeTo);
    }

    private static List<Delay> delays(List<LatenessFile> files) {
        return Arrays.stream(Span.values())
                .map(span -> new Delay(
                        span,
                        files.stream().mapToLong(file -> file.spans().get(span.ordinal())).sum()))
                .toList();
    }

    private List<OfUnit> units(List<LatenessFile> files, LocalDate today) {
        Map<String, OfUnit> units = new TreeMap<>();
        for (LatenessFile file : files) {
            String code = places.all().today(file.provinceCode(), file.occurredOn(), today).orElse(file.provinceCode());
            OfUnit ofCase = new OfUnit(code, name(code, today), timed(file), late(file));
            units.merge(code, ofCase, AnswersFindLateEntries::together);
        }
        return units.values().stream()
                .sorted(Comparator.comparingLong(OfUnit::percent).reversed().thenComparing(OfUnit::unit))
                .toList();
    }

    private static OfUnit together(OfUnit one, OfUnit other) {
        return new OfUnit(one.unit(), one.name(), one.timed() + other.timed(), one.late() + other.late());
    }

    private static long timed(LatenessFile file) {
        return file.spans().stream().mapToLong(Long::longValue).sum();
    }

    private static long late(LatenessFile file) {
        return IntStream.range(0, file.spans().size())
                .filter(i -> Span.values()[i].isLate())
                .mapToLong(i -> file.spans().get(i))
                .sum();
    }

    private String name(String code, LocalDate today) {
        return places.all().on(today).stream()
                .filter(unit -> unit.code().equals(code))
                .map(unit -> unit.name())
                .findFirst()
                .orElse(code);
    }
}
