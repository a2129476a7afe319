package vigil.ground;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A demonstration, whose passwords everybody knows, listens to this machine alone. */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final Settings settings;

    LoopbackOnly(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (settings.mode() == Mode.DEMO) server.setAddress(InetAddress.getLoopbackAddress());
    }
}
