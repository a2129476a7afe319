package vigil.security.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vigil.security.OpenToEverybody;
import vigil.security.browser.OutsideSettings;

/** Says whom to tell of a hole in the server (RFC 9116). */
@Controller
class SecurityTxt {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final OutsideSettings outside;
    private final Clock clock;

    SecurityTxt(OutsideSettings outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    @OpenToEverybody
    @GetMapping("/.well-known/security.txt")
    @ResponseBody
    ResponseEntity<String> tell() {
        Optional<String> text = outside.securityTxt(clock.instant());
        return text.map(said -> ResponseEntity.ok().contentType(TEXT).body(said))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
