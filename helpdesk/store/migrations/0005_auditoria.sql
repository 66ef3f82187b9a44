CREATE TABLE "auditoria" (
	"id" uuid PRIMARY KEY NOT NULL,
	"em" timestamp (3) with time zone NOT NULL,
	"papel" text NOT NULL,
	"pessoa_id" uuid,
	"conta" text,
	"credencial_id" uuid,
	"ato" text NOT NULL,
	"chamado_id" uuid,
	"alvo" text
);
--> statement-breakpoint
ALTER TABLE "anexos_de_chamados" ADD COLUMN "removido_em" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "chamados" ADD COLUMN "mascarado_em" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "auditoria_por_data" ON "auditoria" USING btree ("em" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "auditoria_do_chamado" ON "auditoria" USING btree ("chamado_id","em");--> statement-breakpoint
CREATE INDEX "auditoria_da_pessoa" ON "auditoria" USING btree ("pessoa_id","em");--> statement-breakpoint
CREATE INDEX "auditoria_da_conta" ON "auditoria" USING btree ("conta","em");--> statement-breakpoint
CREATE INDEX "anexos_por_hash" ON "anexos_de_chamados" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "chamados_a_mascarar" ON "chamados" USING btree ("atualizado_em") WHERE not "chamados"."aberto" and coalesce("chamados"."mascarado_em" < "chamados"."atualizado_em", true);