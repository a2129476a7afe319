package vigil.web.shell;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vigil.web.Times;
import vigil.web.Wording;

/** Hands the shell and the words to every template, also to those that tell of errors. */
@Component
class ShellVariables {

    ShellVariables(ThymeleafViewResolver templates, Shell shell, Times times, Wording words) {
        templates.addStaticVariable("shell", shell);
        templates.addStaticVariable("times", times);
        templates.addStaticVariable("words", words);
    }
}
