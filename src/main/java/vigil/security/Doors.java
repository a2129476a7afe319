package vigil.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs prove who they are. */
public interface Doors {

    /** At the pages. */
    void people(HttpSecurity http);

    /** At the interface for programs. */
    void programs(HttpSecurity http);
}
