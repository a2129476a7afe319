package vigil.syntheses;

import java.util.List;

/**
 * A province's synthesis.
 *
 * @param now as it stands
 * @param before what stood earlier, newest first
 * @param version of its stream; what {@code If-Match} compares
 */
public record SynthesisView(FiledSynthesis now, List<FiledSynthesis> before, long version, long completeTo) {}
