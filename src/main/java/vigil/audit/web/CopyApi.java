package vigil.audit.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;
import vigil.audit.CopyPerson;
import vigil.audit.PersonCopy;
import vigil.kernel.Actor;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.security.AllowedBy;
import vigil.web.Asking;
import vigil.web.ProblemKind;
import vigil.web.Purpose;
import vigil.web.RequestProblem;
import vigil.web.Times;
import vigil.web.Wording;

/**
 * Hands out what is held about a person, for that person: a zip with a page to read and print and the same as JSON. It takes a
 * purpose, which is recorded; of somebody who was forgotten it answers 410 and when that was.
 */
@RestController
class CopyApi {

    private final Questions questions;
    private final Paper paper;
    private final JsonMapper json;

    /** Writes the page to read. */
    @Component
    record Paper(ITemplateEngine templates, Wording words, Times times) {

        String of(PersonCopy copy) {
            Map<String, Object> model = Map.of("copy", copy, "words", words, "times", times);
            return templates.process("audit/copy", new Context(LocaleContextHolder.getLocale(), model));
        }
    }

    CopyApi(Questions questions, Paper paper, JsonMapper json) {
        this.questions = questions;
        this.paper = paper;
        this.json = json;
    }

    @AllowedBy(CopyPerson.class)
    @GetMapping(path = "/api/people/{personId}/copy", produces = "application/zip")
    ResponseEntity<byte[]> forPrograms(
            @PathVariable String personId,
            @RequestHeader(name = Purpose.HEADER, required = false) @Nullable String why,
            @Parameter(deprecated = true) @RequestParam(required = false) @Nullable String purpose,
            HttpServletRequest request,
            Actor by)
            throws IOException {
        return copy(personId, Purpose.required(why, purpose), Asking.by(by, request));
    }

    /** From the person's page: there the purpose stands in no address. */
    @AllowedBy(CopyPerson.class)
    @PostMapping(path = "/people/{personId}/copy", produces = "application/zip")
    ResponseEntity<byte[]> fromThePage(
            @PathVariable String personId, @RequestParam(required = false) @Nullable String purpose, Actor me)
            throws IOException {
        return copy(personId, Purpose.required(null, purpose), Asker.of(me));
    }

    private ResponseEntity<byte[]> copy(String personId, String purpose, Asker asker) throws IOException {
        Asker asked = new Asker(asker.by(), asker.waitFor(), purpose);
        PersonCopy copy = questions.ask(new CopyPerson(personId), asked);
        if (copy.erasedAt() != null) throw new RequestProblem(ProblemKind.ERASED, copy.erasedAt().toString());
        ContentDisposition download =
                ContentDisposition.attachment().filename("vigil-" + personId + ".zip").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(zip(copy));
    }

    private byte[] zip(PersonCopy copy) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("person.html"));
            zip.write(paper.of(copy).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("person.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy));
        }
        return file.toByteArray();
    }
}
