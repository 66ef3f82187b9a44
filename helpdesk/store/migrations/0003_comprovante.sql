ALTER TABLE "anexos_de_chamados" ADD COLUMN "notas" jsonb;--> statement-breakpoint
ALTER TABLE "chamados" ADD COLUMN "comprovante" jsonb;