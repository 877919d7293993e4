package org.openiro.report.ssda903;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML form of the return (EXPSSDA903) as a stream, child by child: Header with its reviews, then episodes.
 * Elements of tables that this release does not hold are written empty where the form always has them (UASC) and left
 * out otherwise. A child without Header is left out, because the form has no place for one. UTF-8.
 */
public final class XmlReturnWriter implements AutoCloseable {

    private final XMLStreamWriter xml;

    /** Starts the document. The stream stays open when the writer is closed. */
    public XmlReturnWriter(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("EXPSSDA903");
    }

    public void write(ExportChild child) throws XMLStreamException {
        if (child.header() == null) {
            return;
        }
        xml.writeStartElement("CHILD");
        writeHeader(child);
        for (EpisodeRow episode : child.episodes()) {
            write(episode);
        }
        xml.writeEndElement();
    }

    /** Ends and flushes the document. */
    @Override
    public void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        xml.close();
    }

    private void writeHeader(ExportChild child) throws XMLStreamException {
        HeaderRow header = child.header();
        xml.writeStartElement("HEADER");
        element("CHILDID", header.child());
        element("UPN", header.upn());
        element("SEX", header.sex());
        element("DOB", ReturnDate.format(header.dateOfBirth()));
        element("ETHNIC", header.ethnicity());
        element("UASC", "");
        for (ReviewRow review : child.reviews()) {
            xml.writeStartElement("AREVIEW");
            element("REVIEW", ReturnDate.format(review.reviewDate()));
            element(
                    "REVIEW_CODE",
                    review.participation() == null ? "" : review.participation().name());
            xml.writeEndElement();
        }
        element("MOTHER", header.mother());
        element("MC_DOB", ReturnDate.format(header.motherChildBirthDate()));
        xml.writeEndElement();
    }

    private void write(EpisodeRow episode) throws XMLStreamException {
        xml.writeStartElement("EPISODE");
        element("DECOM", ReturnDate.format(episode.decom()));
        element("RNE", episode.rne());
        element("LS", episode.ls());
        element("CIN", episode.cin());
        element("PL", episode.place());
        element("PL_POST", episode.placementPostcode());
        element("HOME_POST", episode.homePostcode());
        element("URN", episode.urn());
        element("PLACE_PROVIDER", episode.placeProvider());
        element("DEC", ReturnDate.format(episode.dec()));
        element("REC", episode.rec());
        element("REASON_PLACE_CHANGE", episode.reasonPlaceChange());
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        if (value.isEmpty()) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
