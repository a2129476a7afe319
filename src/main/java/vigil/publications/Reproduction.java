package vigil.publications;

/**
 * A publication counted again.
 *
 * @param same whether the numbers are those that were published, by their digests
 */
public record Reproduction(Publication publication, Notice notice, boolean same) {}
