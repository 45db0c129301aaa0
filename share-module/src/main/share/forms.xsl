<?xml version="1.0" encoding="UTF-8"?>
<!--
  forms.xml becomes Share's configuration: for each type the form of one that is there (view, edit), the two short forms of
  the library, and the form of a new one.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:key name="group" match="group" use="@id"/>

  <xsl:template match="layout">
    <config>
      <forms>
        <dependencies>
          <js src="{@loader}"/>
        </dependencies>
      </forms>
    </config>
    <xsl:apply-templates select="type | search"/>
  </xsl:template>

  <xsl:template match="layout/type">
    <xsl:variable name="type" select="@name"/>
    <xsl:variable name="fields" select="key('group', @group)/set/field[not(@only) or @only = $type]"/>
    <config evaluator="node-type" condition="{@name}">
      <forms>
        <form>
          <xsl:call-template name="form">
            <xsl:with-param name="fields" select="$fields"/>
          </xsl:call-template>
        </form>
        <form id="doclib-simple-metadata">
          <!-- Share's own page of this dialog: it has the title and the way to all properties. -->
          <edit-form template="../documentlibrary/forms/doclib-simple-metadata.ftl"/>
          <xsl:call-template name="short">
            <xsl:with-param name="fields" select="$fields[@simple]"/>
          </xsl:call-template>
        </form>
        <form id="doclib-inline-edit">
          <xsl:call-template name="short">
            <xsl:with-param name="fields" select="$fields[@simple]"/>
          </xsl:call-template>
        </form>
      </forms>
    </config>
    <config evaluator="model-type" condition="{@name}">
      <forms>
        <form>
          <xsl:call-template name="form">
            <xsl:with-param name="fields" select="$fields[not(@mode)]"/>
          </xsl:call-template>
        </form>
      </forms>
    </config>
  </xsl:template>

  <xsl:template match="layout/search">
    <config evaluator="model-type" condition="{@type}">
      <forms>
        <form id="search">
          <xsl:call-template name="short">
            <xsl:with-param name="fields" select="field"/>
          </xsl:call-template>
        </form>
      </forms>
    </config>
  </xsl:template>

  <xsl:template name="form">
    <xsl:param name="fields"/>
    <field-visibility>
      <xsl:apply-templates select="$fields" mode="show"/>
    </field-visibility>
    <appearance>
      <xsl:for-each select="$fields/parent::set">
        <set id="prm-{@id}" appearance="fieldset" label-id="prm.set.{@id}"/>
      </xsl:for-each>
      <xsl:apply-templates select="$fields" mode="place">
        <xsl:with-param name="in-set" select="true()"/>
      </xsl:apply-templates>
    </appearance>
  </xsl:template>

  <xsl:template name="short">
    <xsl:param name="fields"/>
    <field-visibility>
      <xsl:apply-templates select="$fields" mode="show"/>
    </field-visibility>
    <appearance>
      <xsl:apply-templates select="$fields" mode="place"/>
    </appearance>
  </xsl:template>

  <xsl:template match="field" mode="show">
    <show id="{@id}">
      <xsl:if test="@mode = 'view'">
        <xsl:attribute name="for-mode">view</xsl:attribute>
      </xsl:if>
    </show>
  </xsl:template>

  <xsl:template match="field" mode="place">
    <xsl:param name="in-set" select="false()"/>
    <xsl:if test="$in-set or @label or not(@control = 'stock')">
      <field id="{@id}">
        <xsl:if test="@label">
          <xsl:attribute name="label-id"><xsl:value-of select="@label"/></xsl:attribute>
        </xsl:if>
        <xsl:if test="$in-set">
          <xsl:attribute name="set">prm-<xsl:value-of select="../@id"/></xsl:attribute>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="@control = 'stock'"/>
          <xsl:when test="@control = 'days'">
            <control template="{ancestor::layout/@days}"/>
          </xsl:when>
          <xsl:when test="parent::search">
            <control template="{ancestor::layout/@control}">
              <control-param name="search"><xsl:value-of select="../@type"/></control-param>
            </control>
          </xsl:when>
          <xsl:when test="@control = 'parties'">
            <control template="{ancestor::layout/@parties}"/>
          </xsl:when>
          <xsl:otherwise>
            <control template="{ancestor::layout/@control}"/>
          </xsl:otherwise>
        </xsl:choose>
      </field>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
