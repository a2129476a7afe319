package vigil.families;

import java.util.List;

/** Families, those that wait longest first within each standing. */
public record FamilyList(List<Family> families, int total, long completeTo) {}
