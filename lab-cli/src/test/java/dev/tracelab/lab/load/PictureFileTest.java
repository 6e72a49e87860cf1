package dev.tracelab.lab.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tracelab.lab.ledger.Issued;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureFileTest {

    @Test
    void everyClass_isCounted_andEveryRequestIsADot() throws Exception {
        var picture = picture(LoadResults.requests(20));

        assertThat(texts(picture))
                .contains("smoke (probability=0.5): 20 requests, 50.0 % stored", "normal: 10 of 10", "slow: 0 of 10");
        assertThat(paths(picture)
                        .mapToLong(path -> path.chars().filter(c -> c == 'M').count())
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void answerWithoutATrace_isNotStored() throws Exception {
        assertThat(texts(picture(List.of(new Issued.Request(1, null, false, "lost", 200, 5)))))
                .contains("lost: 0 of 1");
    }

    @Test
    void textOfOthers_isShownAsText() throws Exception {
        var evil = List.of(new Issued.Request(1, "0".repeat(32), true, "<script/>", 200, 5));

        assertThat(texts(picture(evil))).contains("<script/>: 1 of 1");
    }

    /** Read as XML: a browser shows nothing of a picture that is not. */
    private static Document picture(List<Issued.Request> requests) throws Exception {
        var svg = PictureFile.of(LoadResults.with(requests, true));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document picture) {
        return elements(picture, "text").map(Element::getTextContent).toList();
    }

    private static Stream<String> paths(Document picture) {
        return elements(picture, "path").map(path -> path.getAttribute("d"));
    }

    private static Stream<Element> elements(Document picture, String name) {
        var nodes = picture.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
