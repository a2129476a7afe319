package vigil.home.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vigil.casefile.FindAwaited.Awaited;
import vigil.casefile.FindAwaited.Entry;
import vigil.casefile.FindAwaited.Matter;

/**
 * Something that waits for a leader, as a line of the page.
 *
 * @param command outside name of the command that answers it
 * @param act where that is done; {@code null} for a reader who is no leader
 * @param document where what is to be signed can be read, {@code null} for a decision
 */
public record Waiting(Entry entry, String command, @Nullable String act, @Nullable String document) {

    static Waiting of(Entry entry, boolean decides) {
        Awaited awaited = entry.awaited();
        String command = command(awaited.matter());
        return new Waiting(entry, command, decides ? act(entry.number(), command, awaited) : null, document(entry.number(), awaited));
    }

    private static String command(Matter matter) {
        return switch (matter) {
            case LETTER -> "sign-letter";
            case DIRECTIVE -> "sign-directive";
            case PAPER -> "sign-paper";
            case CLOSURE -> "approve-closure";
            case EXTENSION -> "grant-extension";
            case DESTRUCTION -> "approve-destruction";
            case GRADE -> "confirm-grade";
        };
    }

    private static String act(String number, String command, Awaited awaited) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/accidents").pathSegment(number, "commands", command);
        String subject = awaited.subject();
        if (subject == null) return path.build().encode().toUriString();
        switch (awaited.matter()) {
            case LETTER -> path.queryParam("letterId", subject);
            case DIRECTIVE -> path.queryParam("directiveId", subject);
            case PAPER -> path.queryParam("paperId", subject);
            case DESTRUCTION -> path.queryParam("proposalId", subject);
            case GRADE -> {
                String[] ids = subject.split("/", 2);
                path.queryParam("directiveId", ids[0]).queryParam("demandId", ids[1]);
            }
            case CLOSURE, EXTENSION -> {
                // they name nothing within the case
            }
        }
        return path.build().encode().toUriString();
    }

    private static @Nullable String document(String number, Awaited awaited) {
        return switch (awaited.matter()) {
            case LETTER, DIRECTIVE, PAPER -> UriComponentsBuilder.fromPath("/accidents")
                    .pathSegment(number, "documents", awaited.subject() + ".pdf")
                    .build()
                    .encode()
                    .toUriString();
            case CLOSURE, EXTENSION, DESTRUCTION, GRADE -> null;
        };
    }
}
