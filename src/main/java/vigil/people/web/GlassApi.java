package vigil.people.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.commands.StreamUnknown;
import vigil.kernel.Actor;
import vigil.questions.BreakGlass;
import vigil.questions.Glass;
import vigil.security.AllowedBy;
import vigil.web.Sent;

/** Breaking the glass over HTTP, for a case or for a person: {@code {"reason":"…"}}. */
@RestController
final class GlassApi {

    private final Glass glass;

    GlassApi(Glass glass) {
        this.glass = glass;
    }

    /** Until when it can be seen. */
    record Broken(String stream, Instant until) {}

    @AllowedBy(BreakGlass.class)
    @PostMapping("/api/accidents/{number}/break-glass")
    @Operation(summary = "Xem khẩn cấp vụ việc ngoài địa bàn · See a case outside one's scope in an emergency")
    ResponseEntity<Broken> ofACase(@PathVariable String number, @Sent BreakGlass why, Actor by) {
        return broken(number, why, by);
    }

    @AllowedBy(BreakGlass.class)
    @PostMapping("/api/people/{personId}/break-glass")
    @Operation(summary = "Xem khẩn cấp một người ngoài địa bàn · See a person outside one's scope in an emergency")
    ResponseEntity<Broken> ofAPerson(@PathVariable String personId, @Sent BreakGlass why, Actor by) {
        return broken(personId, why, by);
    }

    private ResponseEntity<Broken> broken(String stream, BreakGlass why, Actor by) {
        if (!GlassPages.names(stream)) throw new StreamUnknown("nothing of that name");
        Broken broken = new Broken(stream, glass.breakFor(stream, why, by));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(broken);
    }
}
