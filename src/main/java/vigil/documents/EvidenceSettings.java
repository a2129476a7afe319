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
 */
@ConfigurationProperties("vigil.evidence")
public record EvidenceSettings(@DefaultValue Set<ContentKind> kinds, @DefaultValue Scanner scanner) {

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
