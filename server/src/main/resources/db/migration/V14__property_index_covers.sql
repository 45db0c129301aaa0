-- The documents that have a value are read from the index alone: a row of the table for each of thousands took most of the time.

CREATE INDEX document_property_text_of ON document_property (name, text_value, document_id);
CREATE INDEX document_property_number_of ON document_property (name, number_value, document_id);
DROP INDEX document_property_text;
DROP INDEX document_property_number;
