package vigil.web.shell;

import org.springframework.web.bind.annotation.GetMapping;
import vigil.security.OpenToEverybody;
import vigil.web.Pages;

/** The beginning: whoever comes is led to the first page of their own; without an account the sign-in page stands before it. */
@Pages
class HomePages {

    private final Shell shell;

    HomePages(Shell shell) {
        this.shell = shell;
    }

    @OpenToEverybody
    @GetMapping("/")
    String home() {
        return shell.getNavigation().stream()
                .findFirst()
                .map(first -> "redirect:" + first.path())
                .orElse("redirect:/account");
    }
}
