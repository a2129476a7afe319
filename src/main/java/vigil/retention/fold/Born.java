package vigil.retention.fold;

import org.jspecify.annotations.Nullable;

/** In which year a person was born; {@code null} when nobody has said. */
public record Born(String personId, @Nullable Integer year, long position) {}
