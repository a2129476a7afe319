package vigil.alarms.post;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vigil.alarms.bell.AlarmFile;
import vigil.alarms.post.Digest.Sorted;

/**
 * Writes the mails: the number of the case, what has to be done and by when, in Vietnamese and then in English. A mail leaves
 * the house, so no person and no enterprise is named in it; who wants to know more signs in.
 */
@Component
class Letters {

    private final MailSettings settings;
    private final JavaMailSender sender;
    private final Digest digest;

    Letters(MailSettings settings, Digest digest) {
        this.settings = settings;
        this.sender = settings.sender();
        this.digest = digest;
    }

    /** Hands one mail to the mail server. */
    void send(String address, List<AlarmFile> alarms) {
        Sorted sorted = digest.sorted(alarms);
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(address);
        mail.setSubject(in(Locale.of("vi"), () -> digest.subject(sorted)));
        mail.setText(in(Locale.of("vi"), () -> digest.text(sorted)) + "\n-- English --\n\n" + in(Locale.ENGLISH, () -> digest.text(sorted)));
        sender.send(mail);
    }

    private static String in(Locale locale, java.util.function.Supplier<String> words) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
