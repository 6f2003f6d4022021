package io.vesaas.marketplace.media;

import static io.vesaas.marketplace.media.PreparationTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTests {

    @Test
    void shapesAndGradientsAreDrawnInTheMiddleOfASquare() throws Exception {
        BufferedImage image = SvgRaster.draw(PictureFiles.svg("""
                <title>Parcel</title>
                <defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#f00"/>
                </linearGradient><path id="p" d="M0 0h50v50H0z"/></defs>
                <use href="#p" fill="url(#g)"/><rect x="50" y="50" width="50" height="50" fill="#00f"/>"""));

        assertThat(image.getWidth()).isEqualTo(image.getHeight());
        int quarter = image.getWidth() / 4;
        assertThat(image.getRGB(quarter, quarter)).isEqualTo(0xffff0000);
        assertThat(image.getRGB(3 * quarter, 3 * quarter)).isEqualTo(0xff0000ff);
        assertThat(image.getRGB(3 * quarter, quarter)).isZero();
    }

    @Test
    void oneWithoutAViewBoxFillsTheSquareToo() throws Exception {
        BufferedImage image = SvgRaster.draw("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- drawn by hand -->
                <svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><rect width="24" height="24"/></svg>""".getBytes(StandardCharsets.UTF_8));

        assertThat(image.getRGB(image.getWidth() - 10, image.getHeight() - 10)).isEqualTo(0xff000000);
    }

    @Test
    void whatDrawingProgramsKeepForThemselvesIsSkipped() throws Exception {
        BufferedImage image = SvgRaster.draw(PictureFiles.svg("""
                <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><script/></rdf:RDF></metadata>
                <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net" id="x"/>
                <path d="M0 0h100v100H0z"/>"""));

        assertThat(image.getRGB(10, 10)).isEqualTo(0xff000000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='http://example.org'/></foreignObject>",
                "<image href='http://169.254.169.254/latest/meta-data/'/>",
                "<image href='data:image/png;base64,AAAA'/>",
                "<rect width='9' height='9' onload='alert(1)'/>",
                "<a href='javascript:alert(1)'><rect width='9' height='9'/></a>",
                "<rect width='9' height='9'><animate attributeName='x' to='9'/></rect>",
                "<filter id='f'><feImage href='http://example.org'/></filter>",
                "<pattern id='p' width='0.001' height='0.001'><rect width='9' height='9'/></pattern>",
                "<path d='M0 0h9' stroke-dasharray='0.0001'/>",
                "<path d='M0 0h9' style='stroke-dasharray:0.0001'/>",
                "<style>@import url(http://example.org/x.css);</style>",
                "<style>rect { fill: url(http://example.org/#x) }</style>",
                "<style>rect { f\\69ll: red }</style>",
                "<rect style='fill:u\\72l(http://example.org)'/>"
            })
    void whatIsNoPlainShapeIsRefused(String shapes) {
        assertRefused(() -> SvgRaster.draw(PictureFiles.svg(shapes)), "svg-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<use href='http://example.org/icons.svg#x'/>",
                "<use xlink:href='file:///etc/passwd#x'/>",
                "<rect width='9' height='9' fill='url(http://example.org/#g)'/>",
                "<rect width='9' height='9' fill='URL(http://example.org/#g)'/>",
                "<rect width='9' height='9' style='mask:url(\"//example.org/#g\")'/>"
            })
    void whatLeadsOutOfTheFileIsRefused(String shapes) {
        assertRefused(() -> SvgRaster.draw(PictureFiles.svg(shapes)), "svg-external");
    }

    @Test
    void textIsAskedToBeTurnedIntoOutlines() {
        assertRefused(() -> SvgRaster.draw(PictureFiles.svg("<text>VE</text>")), "svg-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><title>&b;</title></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><title>&x;</title></svg>",
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://example.org/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>"
            })
    void aDocumentTypeIsRefused(String file) {
        assertRefused(() -> SvgRaster.draw(file.getBytes(StandardCharsets.UTF_8)), "svg-refused");
    }

    @Test
    void shapesThatDrawEachOtherWithoutEndAreRefused() {
        var doubling = new StringBuilder("<g id='u0'><path d='M0 0h9v9z'/></g>");
        for (int i = 1; i < 30; i++) {
            doubling.append("<g id='u%d'><use href='#u%d'/><use href='#u%d'/></g>".formatted(i, i - 1, i - 1));
        }
        assertRefused(() -> SvgRaster.draw(PictureFiles.svg(doubling.toString())), "svg-too-costly");
        assertRefused(
                () -> SvgRaster.draw(PictureFiles.svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")),
                "svg-too-costly");
        assertRefused(
                () -> SvgRaster.draw(PictureFiles.svg(
                        "<mask id='m'><rect mask='url(#m)' width='9' height='9'/></mask><rect mask='url(#m)'/>")),
                "svg-too-costly");
        assertRefused(
                () -> SvgRaster.draw(PictureFiles.svg("<g>".repeat(5_000) + "</g>".repeat(5_000))), "svg-too-costly");
    }

    @Test
    void whatIsNoXmlIsSaidToBeBroken() {
        assertRefused(() -> SvgRaster.draw("<svg xmlns='http://www.w3.org/2000/svg'><g>".getBytes()), "picture-broken");
    }
}
