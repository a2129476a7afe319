package vigil.families;

import java.time.LocalDate;
import java.util.List;

/**
 * Families, those that wait longest first within each standing.
 *
 * @param accidents the accidents these families come from, in the order of their most pressing family
 */
public record FamilyList(List<Family> families, List<OfAccident> accidents, int total, long completeTo) {

    /**
     * An accident with all families that the office writes to, also those that were not asked for.
     *
     * @param waiting with how many of them it is the office's turn
     */
    public record OfAccident(String number, LocalDate occurredOn, int families, int waiting) {}
}
