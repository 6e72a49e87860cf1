package dev.tracelab.frontend.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "none",
            value = {
                "query.serviceName=a%20B query.service_name=a%20B&query.num_traces=100",
                "query.startTimeMin=1&query.startTimeMax=2 query.start_time_min=1&query.start_time_max=2&query.num_traces=100",
                "query.searchDepth=20 query.num_traces=20",
                "query.search_depth=20 query.num_traces=20",
                "query.num_traces=20&x=Y query.num_traces=20&x=Y",
                "query.attributes={\"userId\":\"7\"} query.attributes={\"userId\":\"7\"}&query.num_traces=100",
                "none query.num_traces=100",
            })
    void names_areSpelledAsEveryJaegerKnowsThem(String asked, String handedOn) {
        assertThat(SearchQuery.inOlderSpelling(asked)).isEqualTo(handedOn);
    }
}
