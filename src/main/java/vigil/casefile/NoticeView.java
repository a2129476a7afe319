package vigil.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vigil.accident.Notice;
import vigil.law.Casualties;

/** One notice by which the office learned of the accident or of more about it. */
public record NoticeView(
        Notice.Source source,
        String channel,
        OffsetDateTime receivedAt,
        @Nullable SealedText declaredBy,
        Notice.@Nullable Form form,
        @Nullable Casualties casualties,
        @Nullable SealedText text,
        Trace trace) {

    /** A note somebody added. */
    public record Note(SealedText text, @Nullable String about, Trace trace) {}

    /** Why something was told more than a day after it happened. */
    public record LateEntry(String command, OffsetDateTime happened, SealedText reason, Trace trace) {}
}
