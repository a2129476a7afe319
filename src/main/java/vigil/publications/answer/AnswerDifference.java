package vigil.publications.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;
import vigil.publications.Contribution;
import vigil.publications.Difference;
import vigil.publications.Difference.Change;
import vigil.publications.ExplainDifference;
import vigil.publications.Publication;
import vigil.publications.Totals;
import vigil.publications.Totals.Measure;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.vault.FactWords;

/** Answers why a published figure is another one later, by counting both and comparing one by one. */
@Component
class AnswerDifference implements Responder<ExplainDifference, Difference> {

    private final Published published;
    private final Contributions contributions;
    private final FactWords words;

    AnswerDifference(Published published, Contributions contributions, FactWords words) {
        this.published = published;
        this.contributions = contributions;
        this.words = words;
    }

    @Override
    public Class<ExplainDifference> question() {
        return ExplainDifference.class;
    }

    @Override
    public Difference answer(ExplainDifference question, Asker asker) {
        Publication from = published.named(question.publication(), asker);
        String later = question.later();
        if (asker.waitFor() != null) contributions.await(asker.waitFor());
        long upTo = later == null ? contributions.completeTo() : published.named(later, asker).pinnedTo();
        Map<String, Contribution> before = byKey(from, from.pinnedTo(), asker.by());
        Map<String, Contribution> after = byKey(from, upTo, asker.by());
        List<Change> changes = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(key -> differs(before.get(key), after.get(key), question.measure()))
                .map(key -> change(key, before.get(key), after.get(key)))
                .toList();
        return new Difference(
                from.period(),
                from.pinnedTo(),
                upTo,
                Contributions.total(before.values().stream()),
                Contributions.total(after.values().stream()),
                changes);
    }

    private Map<String, Contribution> byKey(Publication publication, long upTo, Actor by) {
        return contributions.to(publication.period(), upTo, by).stream()
                .filter(one -> publication.province() == null
                        || publication.province().equals(one.unit()))
                .collect(Collectors.toMap(
                        Contribution::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private Change change(String key, @Nullable Contribution before, @Nullable Contribution after) {
        Contribution newest = Objects.requireNonNull(after == null ? before : after);
        List<String> cases = Stream.of(before, after)
                .filter(Objects::nonNull)
                .flatMap(one -> one.cases().stream())
                .distinct()
                .sorted()
                .toList();
        return new Change(
                key,
                newest.name() == null ? null : words.of(newest.name()),
                newest.report(),
                cases,
                totals(before),
                totals(after));
    }

    private static Totals totals(@Nullable Contribution one) {
        return one == null ? Totals.NONE : one.totals();
    }

    private static boolean differs(@Nullable Contribution before, @Nullable Contribution after, @Nullable Measure measure) {
        return measure == null
                ? !totals(before).equals(totals(after))
                : totals(before).of(measure) != totals(after).of(measure);
    }
}
