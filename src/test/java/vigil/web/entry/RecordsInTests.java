package vigil.web.entry;

import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/** What reads records from requests, for tests of single controllers. */
public final class RecordsInTests {

    private RecordsInTests() {}

    /** The resolver of {@code @Asked} and {@code @Sent} parameters. */
    public static HandlerMethodArgumentResolver resolver() {
        return new RecordArguments();
    }
}
