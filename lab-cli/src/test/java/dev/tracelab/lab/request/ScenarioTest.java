package dev.tracelab.lab.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tracelab.lab.LabException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    @Test
    void nothing_isUser7() {
        assertThat(Scenario.of(List.of()).line()).isEqualTo("GET /api/users/7");
    }

    @Test
    void userWithId_isTheDocumentedRequest() {
        var scenario = Scenario.of(List.of("user", "12"));

        assertThat(scenario.line()).isEqualTo("GET /api/users/12");
        assertThat(scenario.documented()).isTrue();
    }

    @Test
    void unknownWord_isRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> Scenario.of(List.of("basket")))
                .isInstanceOf(LabException.class)
                .hasMessage("There is no request 'basket': one of user ID, users, order, login.");
    }

    @Test
    void tooManyWords_areRefused() {
        assertThatThrownBy(() -> Scenario.of(List.of("users", "7"))).hasMessageContaining("'users 7' is too much");
    }
}
