package io.vesaas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTests {

    @Test
    void structureBecomesHtmlBelowTheHeadingsOfThePage() {
        assertThat(Prose.html("# Big\n\n## Small\n\nIt **stops** and *asks*.\n\n- one\n- two\n\n`code`"))
                .isEqualToIgnoringWhitespace("""
                        <h3>Big</h3><h4>Small</h4><p>It <strong>stops</strong> and <em>asks</em>.</p>
                        <ul><li>one</li><li>two</li></ul><p><code>code</code></p>""");
    }

    @Test
    void tablesAreKept() {
        assertThat(Prose.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<th>a</th>", "<td>2</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "before <b onclick=\"alert(1)\">bold</b> after",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<div style=\"position:fixed\">x</div>",
                "<svg><script>alert(1)</script></svg>"
            })
    void htmlIsShownAsTheTextItIs(String html) {
        assertThat(Prose.html(html))
                .doesNotContainIgnoringCase("<script", "<img", "<b ", "<iframe", "<a ", "<div", "<svg")
                .contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](file:///etc/passwd)",
                "[x](//example.org/x)",
                "[x](/admin/agents)",
                "<javascript:alert(1)>"
            })
    void linksThatLeadNeitherToTheWebNorToAMailboxLeadNowhere(String link) {
        assertThat(Prose.html(link)).doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c", "http://example.org", "mailto:help@example.org"})
    void otherLinksOpenBesideThePageAndVouchForNothing(String address) {
        assertThat(Prose.html("[x](" + address + " \"hover\")"))
                .contains("href=\"" + address + "\"", "rel=\"noopener nofollow\"", "target=\"_blank\"")
                .doesNotContain("hover");
    }

    @Test
    void aLinkCannotBreakOutOfItsAttribute() {
        assertThat(Prose.html("[x](https://e.org/\"onmouseover=\"alert(1))")).doesNotContain("onmouseover=\"");
        assertThat(Prose.html("[x](<https://e.org/\" onmouseover=alert(1) >)")).doesNotContain("\" onmouseover");
    }

    @Test
    void ofAPictureOnlyItsDescriptionIsLeft() {
        assertThat(Prose.html("![A **chart**](https://tracker.example.org/p.png)"))
                .isEqualToIgnoringWhitespace("<p>A <strong>chart</strong></p>");
    }

    @Test
    void aDescriptionMadeToExhaustIsShownToo() {
        assertThat(Prose.html("*a **a ".repeat(1_400))).isNotEmpty();
        assertThat(Prose.html("> ".repeat(5_000) + "deep")).contains("deep");
        assertThat(Prose.html("[".repeat(10_000))).isNotEmpty();
        assertThat(Prose.html("- ".repeat(5_000) + "deep")).contains("deep");
    }

    @Test
    void otherScriptsAndSignsStayAsTheyAre() {
        assertThat(Prose.html("שלום \uD83D\uDE80 <3 & 'x'")).contains("שלום", "\uD83D\uDE80", "&lt;3 &amp;");
    }
}
