package vigil.desk.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vigil.desk.Checkup;
import vigil.desk.Readiness;
import vigil.security.OpenToEverybody;

/** Tells operators and load balancers whether to send people here. */
@RestController
final class ReadinessApi {

    private final Checkup checkup;

    ReadinessApi(Checkup checkup) {
        this.checkup = checkup;
    }

    @OpenToEverybody
    @GetMapping("/api/health/readiness")
    ResponseEntity<Readiness> readiness() {
        Readiness readiness = checkup.now();
        return ResponseEntity.status(readiness.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(readiness);
    }
}
