package vigil.publications;

import java.util.List;

/**
 * The publications.
 *
 * @param completeTo position up to which the list is complete
 */
public record PublicationList(List<Publication> publications, long completeTo) {}
