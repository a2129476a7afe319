package vigil.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.families.Family;
import vigil.families.Family.Hindrance;
import vigil.families.Family.Standing;
import vigil.families.FamilyList;
import vigil.families.FamilyList.OfAccident;
import vigil.law.Condition;

/** Families of one accident that stand alike are said together, and none is lost. */
class ByAccidentTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-02T05:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void who_stands_alike_is_told_once_and_by_accident() {
        FamilyList found = list(
                List.of(new OfAccident("79-2026-0001", DAY, 5, 4), new OfAccident("75-2026-0001", DAY, 1, 1)),
                family("79-2026-0001", "v1", Standing.NOT_WRITTEN_TO, MORNING, Hindrance.NO_RELATIVE_KNOWN),
                family("75-2026-0001", "v1", Standing.NOT_WRITTEN_TO, MORNING, Hindrance.NO_RELATIVE_KNOWN),
                family("79-2026-0001", "v2", Standing.NOT_WRITTEN_TO, MORNING, Hindrance.NO_RELATIVE_KNOWN),
                family("79-2026-0001", "v3", Standing.NOT_WRITTEN_TO, NOON, Hindrance.NO_RELATIVE_KNOWN),
                family("79-2026-0001", "v4", Standing.UNDER_WAY, NOON));
        assertThat(ByAccident.of(found)).extracting(ByAccident::number).containsExactly("79-2026-0001", "75-2026-0001");
        ByAccident first = ByAccident.of(found).getFirst();
        assertThat(first.others()).isEqualTo(1);
        assertThat(first.groups()).extracting(ByAccident.Alike::size).containsExactly(3, 1);
        assertThat(first.groups().getFirst().lines())
                .extracting(line -> line.families().stream().map(Family::victimId).toList())
                .containsExactly(List.of("v1", "v2"), List.of("v3"));
    }

    @Test
    void another_liaison_or_another_hindrance_is_not_alike() {
        FamilyList found = list(
                List.of(new OfAccident("79-2026-0001", DAY, 3, 3)),
                family("79-2026-0001", "v1", Standing.NOT_WRITTEN_TO, MORNING, Hindrance.NO_RELATIVE_KNOWN),
                family("79-2026-0001", "v2", Standing.NOT_WRITTEN_TO, MORNING, Hindrance.IDENTITY_NOT_CONFIRMED),
                with("officer2", family("79-2026-0001", "v3", Standing.NOT_WRITTEN_TO, MORNING, Hindrance.NO_RELATIVE_KNOWN)));
        ByAccident only = ByAccident.of(found).getFirst();
        assertThat(only.groups()).hasSize(2);
        assertThat(only.groups().getFirst().lines()).extracting(line -> line.shared().liaison()).containsExactly(null, "officer2");
    }

    private static FamilyList list(List<OfAccident> accidents, Family... families) {
        return new FamilyList(List.of(families), accidents, families.length, 0);
    }

    private static Family family(String number, String victim, Standing standing, Instant since, Hindrance... hindrances) {
        return new Family(
                number, "Doanh nghiệp giả định", victim, Condition.DEAD, standing, since, List.of(), List.of(hindrances), null, null,
                List.of(), Map.of(), 0, 0);
    }

    private static Family with(String liaison, Family one) {
        return new Family(
                one.number(), one.establishment(), one.victimId(), one.condition(), one.standing(), one.since(), one.mistakes(),
                one.hindrances(), liaison, one.heard(), one.talks(), one.languages(), one.visits(), one.supportVnd());
    }
}
