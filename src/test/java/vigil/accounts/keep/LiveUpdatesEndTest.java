package vigil.accounts.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import vigil.testing.Caller;
import vigil.testing.visit.Visitor;

/** Live updates of somebody who is no longer in: they end at once, and nobody is alarmed by it. */
@TestPropertySource(properties = "vigil.test.office=live-updates-end")
@ExtendWith(OutputCaptureExtension.class)
class LiveUpdatesEndTest extends LocalOffice {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void they_end_with_the_account_and_leave_no_trace_of_trouble(CapturedOutput said) throws Exception {
        Visitor mai = settledIn("mai.4", opened("mai.4", "officer"));
        CompletableFuture<Long> lines = followed(mai);
        Visitor administrator = comeBack("admin");
        administrator.get("/accounts/mai.4");
        assertThat(lines).as("goes on while others work").isNotDone();
        administrator.post("/accounts/mai.4/disable");
        assertThat(lines.get(1, TimeUnit.MINUTES)).as("something was told before").isPositive();
        assertThat(said).doesNotContain("AuthorizationDenied", "AccessDenied", "NotAllowed", "a change stream ends");
        assertThat(followedAs(mai).statusCode()).as("not again").isNotEqualTo(200);
    }

    @Test
    void signing_out_ends_them_too(CapturedOutput said) throws Exception {
        Visitor lan = settledIn("lan.4", opened("lan.4", "officer"));
        CompletableFuture<Long> lines = followed(lan);
        lan.get("/account");
        lan.post("/logout");
        opened("hoa.4", "officer");
        assertThat(lines.get(1, TimeUnit.MINUTES)).isPositive();
        assertThat(said).doesNotContain("AuthorizationDenied", "AccessDenied", "NotAllowed", "a change stream ends");
    }

    /** The number of lines told until the stream ended. */
    private CompletableFuture<Long> followed(Visitor who) throws Exception {
        HttpResponse<Stream<String>> stream = followedAs(who);
        assertThat(stream.statusCode()).isEqualTo(200);
        return Caller.aside(() -> stream.body().count());
    }

    private HttpResponse<Stream<String>> followedAs(Visitor who) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + "/accidents/stream?after=-1"))
                .header("Accept", "text/event-stream")
                .header("Cookie", String.join("; ", who.cookies().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList()));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }
}
