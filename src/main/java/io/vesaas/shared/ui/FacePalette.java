package io.vesaas.shared.ui;

import java.util.List;

/**
 * The colours of a face, which nobody's skin has.
 *
 * @param wears the palettes whose clothes go with this one
 */
record FacePalette(
        String ground, String shade, String clothes, String face, String hair, String ink, List<Integer> wears) {

    static final List<FacePalette> ALL = List.of(
            of("#9FD3D3 #7FBFC1 #0F5E68 #E9F7F5 #0C434B #0A2E34", 0, 8, 3),
            of("#FFC79A #FBAF74 #C2571B #FFF0E2 #7A3210 #46200D", 0, 1, 9),
            of("#C9BBF3 #B3A1EC #5F48B5 #F1ECFF #35287A #221A50", 2, 8, 0),
            of("#F7DA83 #EFC853 #A87A0B #FFF7DC #664A05 #3C2C06", 9, 3, 2),
            of("#F6B3C2 #EE98AC #AE3A5F #FFEBF0 #6C1D38 #411222", 4, 0, 2),
            of("#A9CDF5 #8CB9EE #2A64AE #EAF3FF #173A6A #0E2344", 5, 1, 4),
            of("#B5D6A4 #9CC588 #47793A #EFF8E9 #2A471F #1A2C14", 6, 9, 1),
            of("#DDBDA0 #CFA885 #87553A #F8EEE4 #4A2F20 #2E1D13", 7, 0, 5),
            of("#FFB3A0 #FB9880 #B8402A #FFECE6 #73241A #441712", 8, 5, 0),
            of("#B9C4D0 #A2B0BF #44566A #EEF2F6 #27333F #1A222B", 9, 4, 1));

    private static FacePalette of(String colours, Integer... wears) {
        String[] c = colours.split(" ");
        return new FacePalette(c[0], c[1], c[2], c[3], c[4], c[5], List.of(wears));
    }
}
