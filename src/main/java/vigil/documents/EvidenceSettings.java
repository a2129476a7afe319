package vigil.documents;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evidence is taken in and kept ({@code VIGIL_EVIDENCE_…}).
 *
 * @param kinds the kinds of files that are kept; empty for all that can be told apart except archives
 * @param scanner the virus scanner every file goes through
 * @param leftAfter after how long an upload that nobody has attached is removed
 */
@ConfigurationProperties("vigil.evidence")
public record EvidenceSettings(
        @DefaultValue Set<ContentKind> kinds,
        @DefaultValue Scanner scanner,
        @DefaultValue Recheck recheck,
        @DefaultValue("24h") Duration leftAfter) {

    /**
     * Stored files are read again and held against their hash.
     *
     * @param every how long to rest between two batches; 0 for never
     * @param after how long ago a file must have been looked at
     * @param batch how many files at most
     * @param megabytesPerSecond how fast at most
     */
    public record Recheck(
            @DefaultValue("10m") Duration every,
            @DefaultValue("30d") Duration after,
            @DefaultValue("200") int batch,
            @DefaultValue("10") int megabytesPerSecond) {

        /** How fast at most, in bytes. */
        public long bytesPerSecond() {
            return Math.max(1, megabytesPerSecond) * 1_000_000L;
        }
    }


    /**
     * Where clamd listens; without a host nothing is scanned.
     *
     * @param connect how long to wait for the connection
     * @param answer how long to wait for the verdict
     */
    public record Scanner(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("2s") Duration connect,
            @DefaultValue("60s") Duration answer) {

        /** Whether files are scanned at all. */
        public boolean isSet() {
            return !host.isBlank();
        }
    }

    /** Whether files of a kind are kept. */
    public boolean keeps(ContentKind kind) {
        return kinds.isEmpty() ? kind != ContentKind.ZIP && kind != ContentKind.UNKNOWN : kinds.contains(kind);
    }

    /** The kinds of files that are kept. */
    public List<ContentKind> kept() {
        return ContentKind.known().stream().filter(this::keeps).toList();
    }
}
