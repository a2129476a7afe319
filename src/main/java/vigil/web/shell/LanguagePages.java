package vigil.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;
import vigil.security.OpenToEverybody;
import vigil.web.Pages;

/** Switches the language and goes back to where the reader was. */
@Pages
class LanguagePages {

    private static final String HOME = "/accidents";

    private final LocaleResolver languages;

    LanguagePages(LocaleResolver languages) {
        this.languages = languages;
    }

    @OpenToEverybody
    @PostMapping("/language")
    RedirectView change(
            @RequestParam String to,
            @RequestParam(defaultValue = HOME) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Languages.spoken(to)) languages.setLocale(request, response, Locale.of(to));
        RedirectView redirect = new RedirectView(isOurs(back) ? back : HOME);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    /** Only a path of this server: nobody is sent elsewhere by a made-up form. */
    private static boolean isOurs(String back) {
        if (!back.startsWith("/") || back.startsWith("//") || back.indexOf('\\') >= 0) return false;
        try {
            URI uri = URI.create(back);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
