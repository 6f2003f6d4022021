package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTests {

    @Test
    void escapesWhatGoEscapes() {
        assertThat(Json.compact(Json.object().put("t", "<b>&\u2028\u2029\u0001\b\f\n\t\"\\/äöü🚀\u007f")))
                .isEqualTo("{\"t\":\"\\u003cb\\u003e\\u0026\\u2028\\u2029\\u0001\\b\\f\\n\\t\\\"\\\\/äöü🚀\u007f\"}");
    }

    @Test
    void writesPythonsAnswersAsPythonDoes() {
        assertThat(ToolWords.PYTHON.answers(
                        Json.MAPPER.createArrayNode().add(Json.object().put("question", "Größe?")),
                        Json.MAPPER.createArrayNode().add(Json.parsed("{\"answer\":[\"a\",\"b\"]}"))))
                .isEqualTo("[{\"question\": \"Gr\\u00f6\\u00dfe?\", \"answer\": [\"a\", \"b\"]}]");
    }

    @Test
    void sortsTheKeysOfNestedObjects() {
        assertThat(Json.compact(Json.sorted(Json.parsed("{\"b\":[{\"d\":1,\"c\":2}],\"a\":{\"z\":0,\"y\":1}}"))))
                .isEqualTo("{\"a\":{\"y\":1,\"z\":0},\"b\":[{\"c\":2,\"d\":1}]}");
    }
}
